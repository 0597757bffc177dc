namespace RiskFactors.Reading;

/// <summary>
/// Tells page numbers, running headers and footers from text, by what stands beside page breaks and recurs, and joins the paragraphs that
/// a page break cuts in two.
/// </summary>
static class PageFurniture
{
    public static void Mark(Span<BlockDraft> blocks, ReadOnlySpan<char> text, List<Note> notes)
    {
    }
}
