using System.CommandLine;

namespace RiskFactors.Cli.Commands;

/// <summary>The options that name a taxonomy or a topic model, and what they lead to.</summary>
static class TopicOptions
{
    public static Option<string> Taxonomy() => new("--taxonomy")
    {
        Description = "A taxonomy of your own: tab-separated, with the columns id, group, name, covers. Unless told: the one that comes with the tool.",
        HelpName = "FILE",
    };

    public static Option<string> Model() => new("--model")
    {
        Description = "A topic model that riskfactors train wrote. Unless told: the one that comes with the tool.",
        HelpName = "FILE",
    };

    public static TopicTaxonomy ReadTaxonomy(string? path)
    {
        if (path is null)
            return TopicTaxonomy.Default;
        return Open("--taxonomy", path, stream => TopicTaxonomy.Read(new StreamReader(stream), path));
    }

    public static TopicModel ReadModel(string? path) =>
        path is null ? TopicModel.Default : Open("--model", path, stream => TopicModel.Load(stream, path));

    static T Open<T>(string option, string path, Func<Stream, T> read)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return read(stream);
        }
        catch (TopicDataException e)
        {
            throw new UsageException($"{option} {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{option} {path}: {Reason(e, path)}");
        }
    }

    static string Reason(Exception e, string path) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException when Directory.Exists(path) => "this is a folder.",
        UnauthorizedAccessException => "permission denied.",
        _ => e.Message,
    };
}
