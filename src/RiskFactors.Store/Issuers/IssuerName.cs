using System.Text;

namespace RiskFactors.Store.Issuers;

/// <summary>Names of companies as they are compared: in small letters and digits, without punctuation, the state of EDGAR's names and words of legal form.</summary>
static class IssuerName
{
    static readonly List<string[]> Words = [.. DataTable.Rows("issuer-name-words.tsv", typeof(IssuerName).Assembly)];
    static readonly HashSet<string> Endings = [.. Words.Where(row => row[1] == "end").Select(row => row[0])];
    static readonly HashSet<string> Beginnings = [.. Words.Where(row => row[1] == "start").Select(row => row[0])];

    /// <summary>"LEVEL 3 COMMUNICATIONS INC /DE/" and "Level 3 Communications, Inc." alike; empty where no letter or digit is in it.</summary>
    public static string Fold(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in WithoutState(name))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            // "L.P." and "O'Neil" are one word each, "Coca-Cola" is two.
            else if (c is not ('.' or '\'' or '’') && word.Length > 0)
                Close(word, words);
        }
        Close(word, words);
        // What is nothing but such words is compared as it is: "The Limited, Inc.".
        var (first, last) = (0, words.Count);
        while (last - first > 1 && Endings.Contains(words[last - 1]))
            last--;
        if (last - first > 1 && Beginnings.Contains(words[first]))
            first++;
        return string.Join(' ', words[first..last].Where(w => w != "and"));
    }

    static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    // EDGAR tells companies of one name apart by "/DE/", "/NEW/", "\DE\" at the end.
    static ReadOnlySpan<char> WithoutState(string name)
    {
        var text = name.AsSpan().TrimEnd();
        if (text.Length > 4 && text[^1] is '/' or '\\' && text[..^1].LastIndexOfAny('/', '\\') is var open and > 0)
            return text[..open];
        return text;
    }
}
