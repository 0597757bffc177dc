using System.Net;

namespace RiskFactors.Reports;

/// <summary>Text as it may stand in HTML, between tags or in a quoted attribute.</summary>
static class HtmlText
{
    /// <summary>Escaped; of control characters HTML has only white space, whatever a filing holds, and a space stands for any other.</summary>
    public static string Of(string text) => WebUtility.HtmlEncode(text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
        ? string.Concat(text.Select(static c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c))
        : text);
}
