using System.Collections.Frozen;

namespace RiskFactors;

/// <summary>
/// The topics that risk factors are told apart by. Read from tab-separated text with a header line that names the columns id, group, name and covers, and
/// may name does_not_cover and literature. Immutable and safe to share between threads.
/// </summary>
public sealed class TopicTaxonomy
{
    static readonly string[] Required = ["id", "group", "name", "covers"];

    static readonly Lazy<TopicTaxonomy> Embedded = new(() =>
    {
        using var stream = typeof(TopicTaxonomy).Assembly.GetManifestResourceStream("risk-topics.tsv")
            ?? throw new InvalidOperationException("The library was built without its taxonomy.");
        using var reader = new StreamReader(stream);
        return Read(reader, "risk-topics.tsv");
    });

    readonly FrozenDictionary<string, Topic> byId;

    TopicTaxonomy(List<Topic> topics)
    {
        Topics = topics.AsReadOnly();
        byId = topics.ToFrozenDictionary(topic => topic.Id);
    }

    /// <summary>The taxonomy that comes with the library: 31 topics in six groups.</summary>
    public static TopicTaxonomy Default => Embedded.Value;

    /// <summary>The topics in the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The topic of an identifier, or null where there is none.</summary>
    public Topic? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Reads a taxonomy.</summary>
    /// <param name="text">The tab-separated text.</param>
    /// <param name="path">Its name, for errors.</param>
    /// <exception cref="TopicDataException">It is no taxonomy; the message names the file and the line.</exception>
    public static TopicTaxonomy Read(TextReader text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        var header = text.ReadLine()?.Split('\t') ?? [];
        foreach (var name in Required)
            if (Array.IndexOf(header, name) < 0)
                throw new TopicDataException(path, 1, $"a taxonomy begins with a line that names its columns, and there is no column \"{name}\".");
        var topics = new List<Topic>();
        var ids = new HashSet<string>();
        for (var line = 2; text.ReadLine() is { } row; line++)
        {
            if (row.Length == 0)
                continue;
            var cells = row.Split('\t');
            string Cell(string name) => Array.IndexOf(header, name) is >= 0 and var n && n < cells.Length ? cells[n].Trim() : "";
            foreach (var name in Required)
                if (Cell(name).Length == 0)
                    throw new TopicDataException(path, line, $"the column \"{name}\" is empty.");
            var id = Cell("id");
            if (!IsKebabCase(id))
                throw new TopicDataException(path, line, $"the id \"{id}\" is not in lower-case letters, digits and hyphens.");
            if (!ids.Add(id))
                throw new TopicDataException(path, line, $"the id \"{id}\" stands here for the second time.");
            topics.Add(new(id, Cell("group"), Cell("name"), Cell("covers"), Cell("does_not_cover"), Cell("literature")));
        }
        return topics.Count >= 2 ? new(topics) : throw new TopicDataException(path, 1, "a taxonomy needs two topics or more.");
    }

    static bool IsKebabCase(string id)
    {
        foreach (var c in id)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        return true;
    }
}
