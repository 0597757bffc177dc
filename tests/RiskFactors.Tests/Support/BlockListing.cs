using System.Text;

namespace RiskFactors.Tests.Support;

/// <summary>
/// Writes the blocks of a filing one a line, as the specs expect them: <c>Kind level [styles]: text</c>. The level is left out where it is 0 and
/// the styles where there are none; a run-in caption is told as <c>[Bold "Caption."]</c>; a cell names its table and row as <c>TableCell 0/1</c>;
/// a paragraph that a page break cuts is followed by a plus sign. Omitted source is not listed.
/// </summary>
static class BlockListing
{
    public static string Of(FilingText filing)
    {
        var listing = new StringBuilder();
        foreach (var block in filing.Blocks)
        {
            if (block.Kind == BlockKind.Omitted)
                continue;
            if (listing.Length > 0)
                listing.Append('\n');
            listing.Append(block.Kind);
            if (block.Kind == BlockKind.TableCell)
                listing.Append(' ').Append(block.Table).Append('/').Append(block.Row);
            else if (block.Level > 0)
                listing.Append(' ').Append(block.Level);
            if (block.Style != BlockStyle.None)
                listing.Append(" [").Append(block.Style).Append(']');
            if (block.LeadStyle != BlockStyle.None)
                listing.Append(" [").Append(block.LeadStyle).Append(" \"")
                    .Append(filing.Text, block.ContentStart, Math.Max(0, block.LeadEnd - block.ContentStart)).Append("\"]");
            listing.Append(": ").Append(block.IsContent ? block.Content.Of(filing.Text) : Collapsed(block.Source.Of(filing.Source)));
            if (block.Continues)
                listing.Append(" +");
        }
        return listing.ToString();
    }

    static string Collapsed(ReadOnlySpan<char> source) =>
        string.Join(' ', source.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
