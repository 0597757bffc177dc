using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RiskFactors.Tests.Reading;

/// <summary>Random mark-up: pieces of documents in any order, which no rule of nesting holds together.</summary>
public sealed record Soup(string Source)
{
    static readonly string[] words =
        ["risk", "factors", "Competition.", "(1)", "•", "&bull;", "&#149;", "&nbsp;", "&nbsp", "\u00A0", "\u0093", "\u200B", " ", "\n", "  \n ", "&amp;", "&", "&#x2019;",
         "&ndash;", "&nosuch;", "&#0;", "&#55296;", "a<b", "<", "5 < 6", "\"", "é", "\uD83D\uDE00", "\uD83D", "A. M.", "12", "o ", "–"];

    static readonly string[] phrases = ["b", "i", "u", "font", "span", "a", "em", "strong", "sup", "ix:nonnumeric"];

    static readonly string[] blocks = ["p", "div", "center", "h2", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"];

    static readonly string[] tables = ["table", "tbody", "tr", "td", "th"];

    static readonly string[] attributes =
        ["", "", "", " align=center", " style=\"font-weight:bold\"", " style='margin-left:36pt;text-indent:-18pt'", " style=\"page-break-after:always\"", " width=4%", " class=x y='>'",
         " style=\"font-style:normal; text-align:left\"", " align"];

    static readonly string[] oddities =
        ["<br>", "<BR/>", "<hr>", "</p>", "</br>", "<!-- a > b -->", "<!doctype html>", "<?xml version='1.0'?>", "<script>if (a < b) '</p>'</script>", "<style>p { }</style>", "<title>T</title>",
         "</", "<", "<!", "<!--", "<p", "<p style=\"x", "</table>", "<pre>a\n\n b", "</pre>", "<img alt='no'>", "<div style=\"display:none\">hidden", "<ix:header>", "</ix:header>"];

    static readonly string[] wordPieces =
        ["<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t xml:space='preserve'> one </w:t>", "<w:r><w:t>two</w:t></w:r>", "<w:br/>", "<w:br w:type='page'/>", "<w:tab/>",
         "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:tc><w:p><w:r><w:t>(1)</w:t></w:r></w:p></w:tc>", "<w:pPr>", "</w:pPr>", "<w:rPr>", "</w:rPr>", "<w:b/>",
         "<w:jc w:val='center'/>", "<w:pStyle w:val='Heading1'/>", "<w:numPr><w:ilvl w:val='99'/></w:numPr>", "<w:del>", "</w:del>", "<w:del/>", "<![CDATA[ a  b ]]>", "<w:sym w:char='F0B7'/>",
         "<w:sym w:char='D800'/>", "<w:vanish/>", "<mc:Fallback>", "</mc:Fallback>", "<w:noBreakHyphen/>"];

    public override string ToString() => Source;

    /// <summary>Whatever may be typed.</summary>
    public static Arbitrary<Soup> Any() => Pieces([.. Tags([.. phrases, .. blocks, .. tables]), .. oddities, .. words]);

    /// <summary>Broken nesting, but nothing that this reader and the HTML standard mean to read differently; no pages and numbers either, which may be page furniture.</summary>
    internal static Gen<string> Visible => Text([.. Unpaged(Tags([.. phrases, .. blocks])), .. Unnumbered, "<br>", "<!-- a > b -->", "<script>if (a < b) '</p>'</script>", "<img alt='no'>"]);

    /// <summary>Tables nested and broken in every way.</summary>
    internal static Gen<string> VisibleTables => Text([.. Unpaged(Tags([.. tables, .. tables, "p", "b"])), .. Unnumbered]);

    /// <summary>Pieces of a Word document, which need not fit. Half a surrogate pair cannot stand in a file.</summary>
    internal static Gen<string> Word => Text([.. wordPieces, .. wordPieces, .. words.Where(w => !w.Equals("\uD83D"))]);

    static IEnumerable<string> Tags(string[] names) =>
        names.SelectMany(n => attributes.Select(a => $"<{n}{a}>").Concat(Enumerable.Repeat($"</{n}>", attributes.Length)));

    static IEnumerable<string> Unnumbered => words.Where(w => !w.Any(char.IsAsciiDigit) || w.StartsWith('&'));

    static IEnumerable<string> Unpaged(IEnumerable<string> tags) => tags.Where(t => !t.Contains("page-break"));

    static Gen<string> Text(string[] pieces) =>
        from chosen in Gen.ArrayOf(Gen.Elements(pieces))
        select new StringBuilder().AppendJoin("", chosen).ToString();

    static Arbitrary<Soup> Pieces(string[] pieces) => Text(pieces).Select(t => new Soup(t)).ToArbitrary();
}
