using System.Collections.Frozen;

namespace RiskFactors.Measures;

/// <summary>What a word is to the counting of entities.</summary>
[Flags]
enum EntityWord
{
    None = 0,

    /// <summary>A month.</summary>
    Month = 1,

    /// <summary>A month that is a word of its own too, and a month only beside a figure.</summary>
    Ambiguous = 2,

    /// <summary>A day of the week or a holiday.</summary>
    Day = 4,

    /// <summary>A number word behind a figure.</summary>
    Scale = 8,

    /// <summary>A currency behind a figure.</summary>
    Currency = 16,

    /// <summary>A percentage behind a figure.</summary>
    Percent = 32,

    /// <summary>What a figure behind it counts within a document or a law.</summary>
    Reference = 64,

    /// <summary>What filings write with a capital although it names nobody.</summary>
    Common = 128,

    /// <summary>What opens a sentence and no name.</summary>
    Opener = 256,

    /// <summary>What joins two parts of a name.</summary>
    Joiner = 512,

    /// <summary>What a company's name closes with behind a comma.</summary>
    Suffix = 1024,

    /// <summary>An exchange, behind which a colon and a ticker symbol may stand.</summary>
    Exchange = 2048,

    /// <summary>A country, state or continent of one word.</summary>
    Place = 4096,
}

/// <summary>The words of specificity-words.tsv.</summary>
static class EntityWords
{
    static readonly FrozenDictionary<string, EntityWord> words = Load();

    /// <summary>What a word in lower case is.</summary>
    public static EntityWord Of(string word) => words.GetValueOrDefault(word);

    static FrozenDictionary<string, EntityWord> Load()
    {
        var all = new Dictionary<string, EntityWord>();
        foreach (var row in DataTable.Rows("specificity-words.tsv"))
            all[row[1]] = all.GetValueOrDefault(row[1]) | Enum.Parse<EntityWord>(row[0], ignoreCase: true);
        return all.ToFrozenDictionary();
    }
}
