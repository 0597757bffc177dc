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
        // A stored filing may have been imported in another folder, or have changed since.
        var link = File.Exists(source.Path) && new FileInfo(source.Path).Length == source.Bytes ? LinkTo(source.Path, page) : null;
        return new(link, side.Text is { } text ? new PlaceNames(source.Format, text.Source).Of : null);
    }

    static string LinkTo(string file, string? page)
    {
        var relative = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(page ?? "page"))!, Path.GetFullPath(file));
        return Path.IsPathRooted(relative) ? new Uri(relative).AbsoluteUri
            : string.Join('/', relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
