using System.Globalization;

namespace RiskFactors.Sections;

/// <summary>The classes of an embedded table of phrases (class, phrase, weight, example), read once.</summary>
sealed class PhraseTables
{
    readonly Dictionary<string, PhraseTable> tables = [];

    PhraseTables(string resource)
    {
        var rows = new Dictionary<string, List<Phrase>>();
        foreach (var row in DataTable.Rows(resource))
        {
            if (!rows.TryGetValue(row[0], out var phrases))
                rows.Add(row[0], phrases = []);
            var weight = row[2].Length == 0 ? 1 : double.Parse(row[2], CultureInfo.InvariantCulture);
            phrases.Add(new(row[1].TrimEnd('*'), weight, row[1].EndsWith('*')));
        }
        foreach (var (name, phrases) in rows)
            tables.Add(name, new(phrases));
    }

    public static PhraseTables Load(string resource) => new(resource);

    /// <summary>The phrases of a class.</summary>
    public PhraseTable Of(string @class) => tables[@class];
}

/// <summary>A row of a table of phrases.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Weight">What it counts; 1 where the table gives none.</param>
/// <param name="IsOpen">Whether the last word may go on.</param>
sealed record Phrase(string Text, double Weight, bool IsOpen);
