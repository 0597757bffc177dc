using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>
/// Word changes as an indented paragraph: deleted and inserted words are coloured, or stand as [-deleted-] and {+inserted+}. Long runs that did not change are shortened.
/// </summary>
sealed class WordRedlineText(int width, Palette palette)
{
    const string Red = "\u001B[31m", Green = "\u001B[32m", Reset = "\u001B[0m";

    public void AppendTo(StringBuilder page, IReadOnlyList<WordChange> words)
    {
        var line = new WrappedLine(page, width, indent: 4);
        for (var n = 0; n < words.Count; n++)
        {
            var text = Printable(words[n].Text);
            if (words[n].Operation == WordOperation.Equal)
                line.Add(words.Count == 1 ? text : Middle(text, isFirst: n == 0, isLast: n == words.Count - 1), "", "");
            else if (words[n].Operation == WordOperation.Delete)
                line.Add(text, palette == Palette.Color ? Red : "[-", palette == Palette.Color ? Reset : "-]");
            else
                line.Add(text, palette == Palette.Color ? Green : "{+", palette == Palette.Color ? Reset : "+}");
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

    // A filing is a stranger's text: its control characters must not reach the terminal.
    public static string Printable(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var n = 0; n < to.Length; n++)
            to[n] = char.IsControl(from[n]) ? ' ' : from[n];
    });
}
