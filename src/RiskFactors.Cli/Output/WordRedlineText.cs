using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>
/// Word changes as an indented paragraph: deleted and inserted words are coloured and struck out or underlined, or stand as [-deleted-] and {+inserted+}. Long runs that did not change are shortened.
/// </summary>
sealed class WordRedlineText(int width, Palette palette)
{
    // Not every eye tells red from green: what is deleted is struck out too, what is inserted underlined.
    const string Deleted = "\u001B[31;9m", Inserted = "\u001B[32;4m", Reset = "\u001B[0m";

    public void AppendTo(StringBuilder page, IReadOnlyList<WordChange> words)
    {
        var line = new WrappedLine(page, width, indent: 4);
        for (var n = 0; n < words.Count; n++)
        {
            // Where one factor ends and the next begins, of what was split or merged.
            var text = TerminalText.Of(words[n].Text.Replace("\n", " ¶ ", StringComparison.Ordinal));
            if (words[n].Operation == WordOperation.Equal)
                line.Add(words.Count == 1 ? text : Middle(text, isFirst: n == 0, isLast: n == words.Count - 1), "", "");
            else if (words[n].Operation == WordOperation.Delete)
                line.Add(text, palette == Palette.Color ? Deleted : "[-", palette == Palette.Color ? Reset : "-]");
            else
                line.Add(text, palette == Palette.Color ? Inserted : "{+", palette == Palette.Color ? Reset : "+}");
        }
        page.Append('\n');
    }

    /// <summary>The ends of an unchanged run that touch a change, where it is long.</summary>
    static string Middle(string text, bool isFirst, bool isLast)
    {
        const int shown = 120;
        if (text.Length <= (2 * shown) + 20)
            return text;
        var head = isFirst ? "" : text[..(text.IndexOf(' ', shown) is > 0 and var end ? end : shown)];
        var tail = isLast ? "" : text[(text.LastIndexOf(' ', text.Length - shown) is > 0 and var start ? start : text.Length - shown)..];
        return $"{head} …{tail}";
    }
}
