using System.Text;

namespace RiskFactors.Cli.Output;

/// <summary>Text with styled runs, broken at spaces to a width; the marks of a style count nothing where they are escape sequences.</summary>
sealed class WrappedLine(StringBuilder page, int width, int indent)
{
    int column;

    public void Add(string text, string open, string close)
    {
        var isEscape = open.StartsWith('\u001B');
        var words = text.Split(' ');
        for (var n = 0; n < words.Length; n++)
        {
            // A mark before a space goes with the word behind it, and not to the end of a line.
            if (n == 0 && words[0].Length == 0 && words.Length > 1 && column > indent && column + 1 + words[1].Length + (isEscape ? 0 : open.Length + close.Length) > width)
            {
                Break();
                page.Append(open).Append(words[1]).Append(words.Length == 2 ? close : "");
                column += words[1].Length + (isEscape ? 0 : open.Length + (words.Length == 2 ? close.Length : 0));
                n = 1;
                continue;
            }
            var mark = (n == 0 ? open.Length : 0) + (n == words.Length - 1 ? close.Length : 0);
            var length = words[n].Length + (isEscape ? 0 : mark);
            if (n > 0 && column > indent && column + 1 + length > width)
                Break();
            else if (n > 0 && column > 0)
            {
                page.Append(' ');
                column++;
            }
            if (column == 0)
                Indent();
            if (n == 0)
                page.Append(open);
            page.Append(words[n]);
            if (n == words.Length - 1)
                page.Append(close);
            column += length;
        }
    }

    void Break()
    {
        page.Append('\n');
        Indent();
    }

    void Indent()
    {
        page.Append(' ', indent);
        column = indent;
    }
}
