using System.Security.Cryptography;
using System.Text;

namespace RiskFactors.Training;

/// <summary>
/// Reads labelled risk factors: UTF-8, a line each, tab-separated, after a header line <c>topic also text</c>. The second column holds further topics with commas
/// between them, or nothing.
/// </summary>
public static class TrainingText
{
    /// <summary>The first line of every file, and the name of its columns.</summary>
    public const string Header = "topic\talso\ttext";

    /// <summary>Reads a file, or all .tsv files of a folder in ordinal order of their names.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="taxonomy">The topics that labels may name.</param>
    /// <exception cref="TopicDataException">A line is not in this form, names an unknown topic or has no text.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<TrainingExample> Read(string path, TopicTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        if (!Directory.Exists(path))
            return ReadFile(path, taxonomy);
        var files = Directory.GetFiles(path, "*.tsv").OrderBy(Path.GetFileName, StringComparer.Ordinal).ToList();
        return files.Count > 0 ? [.. files.SelectMany(file => ReadFile(file, taxonomy))]
            : throw new TopicDataException(path, null, "the folder holds no .tsv file.");
    }

    /// <summary>SHA-256 of the examples in their order, in lower-case hexadecimal: what tells whether a model was trained on this text.</summary>
    public static string HashOf(IEnumerable<TrainingExample> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
            hash.AppendData(Encoding.UTF8.GetBytes($"{example.Topic}\t{string.Join(',', example.Also)}\t{example.Text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static List<TrainingExample> ReadFile(string path, TopicTaxonomy taxonomy)
    {
        var examples = new List<TrainingExample>();
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            if (line == 1)
            {
                if (row != Header)
                    throw new TopicDataException(path, line, "the first line must name the columns: topic, also and text, with tabs between them.");
                continue;
            }
            if (row.Length == 0)
                continue;
            var cells = row.Split('\t');
            if (cells.Length != 3)
                throw new TopicDataException(path, line, $"a line has three columns, topic, also and text, with tabs between them; this one has {cells.Length}.");
            var also = cells[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var topic in also.Prepend(cells[0]))
                if (taxonomy.Find(topic) is null)
                    throw new TopicDataException(path, line, $"\"{topic}\" is no topic of the taxonomy.");
            if (also.Contains(cells[0]))
                throw new TopicDataException(path, line, $"\"{cells[0]}\" stands in both columns.");
            if (string.IsNullOrWhiteSpace(cells[2]))
                throw new TopicDataException(path, line, "the text is empty.");
            examples.Add(new(cells[0], also, cells[2].Trim()) { Source = Path.GetFileName(path) });
        }
        return examples.Count > 0 ? examples : throw new TopicDataException(path, null, "the file holds no example.");
    }
}
