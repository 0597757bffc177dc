namespace RiskFactors.Reports;

/// <summary>Says on the page where the factors of one side stand, and leads there where the file can be reached.</summary>
/// <param name="name">"old" or "new".</param>
/// <param name="side">The filing.</param>
/// <param name="source">Where its file lies; null where that is unknown.</param>
sealed class HtmlSide(string name, Disclosure side, RedlineSource? source)
{
    /// <summary>So many words name a passage; the fewer, the surer none of them stands in another element.</summary>
    const int FragmentWords = 6;

    public void WritePlaces(StreamWriter writer, IReadOnlyList<RiskFactor> factors)
    {
        foreach (var factor in factors)
        {
            var place = HtmlText.Of($"{name} {factor.Ordinal}: {RedlineWords.NameOf(side)}, {source?.Place?.Invoke(factor.SourceSpan) ?? $"offsets {factor.SourceSpan.Start}–{factor.SourceSpan.End}"}");
            writer.Write(source?.Link is { } link ? $"<a href=\"{HtmlText.Of(link + Fragment(side, factor))}\">{place}</a> " : $"<span>{place}</span> ");
        }
    }

    /// <summary>What a browser scrolls to by its first words (https://wicg.github.io/scroll-to-text-fragment/). It finds none in a Word file.</summary>
    public static string Fragment(Disclosure side, RiskFactor factor)
    {
        if (side.Source.Format is not (SourceFormat.Html or SourceFormat.Text or SourceFormat.Submission or SourceFormat.Markdown))
            return "";
        var words = string.Join(' ', (factor.Heading ?? factor.Text).Split(' ').Take(FragmentWords));
        return $"#:~:text={Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal)}";
    }
}
