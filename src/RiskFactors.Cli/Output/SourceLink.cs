using RiskFactors.Cli.Commands;
using RiskFactors.Reports;

namespace RiskFactors.Cli.Output;

/// <summary>Where the file of a compared filing lies, seen from the page that is written.</summary>
static class SourceLink
{
    /// <param name="side">The filing.</param>
    /// <param name="page">The file of the page; null where it goes to standard output, and will lie in the working folder for all that is known.</param>
    public static RedlineSource Of(DiffSide side, string? page)
    {
        var source = side.Disclosure.Source;
        return new(Of(source, page), side.Text is { } text ? new PlaceNames(source.Format, text.Source).Of : null);
    }

    /// <summary>The file as seen from a page; null where it is not there, or has changed: a stored filing may have been imported in another folder.</summary>
    public static string? Of(FilingSource source, string? page) => File.Exists(source.Path) && new FileInfo(source.Path).Length == source.Bytes ? LinkTo(source.Path, page) : null;

    static string LinkTo(string file, string? page)
    {
        var relative = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(page ?? "page"))!, Path.GetFullPath(file));
        return Path.IsPathRooted(relative) ? new Uri(relative).AbsoluteUri
            : string.Join('/', relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
