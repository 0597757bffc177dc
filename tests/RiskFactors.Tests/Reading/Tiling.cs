namespace RiskFactors.Tests.Reading;

/// <summary>What holds for the blocks of any filing, whatever its format.</summary>
static class Tiling
{
    /// <summary>The blocks tile reading text and source, in order and without gaps.</summary>
    public static void ShouldHold(FilingText filing)
    {
        int text = 0, source = 0;
        foreach (var block in filing.Blocks)
        {
            block.Text.Start.ShouldBe(text);
            block.Source.Start.ShouldBe(source);
            block.Source.End.ShouldBeGreaterThan(source);
            block.LeadEnd.ShouldBeInRange(block.Text.Start, block.Text.End);
            block.ContentStart.ShouldBeInRange(block.Text.Start, block.Text.End);
            (text, source) = (block.Text.End, block.Source.End);
        }
        text.ShouldBe(filing.Text.Length);
        source.ShouldBe(filing.Source.Length);
    }

    /// <summary>Each character of a block maps to a place in the block's source, in order.</summary>
    public static void ShouldMapInsideBlocks(FilingText filing)
    {
        foreach (var block in filing.Blocks)
        {
            var last = block.Source.Start;
            for (var n = block.Content.Start; n < block.Content.End; n++)
            {
                var span = filing.ToSource(new(n, n + 1));
                block.Source.Contains(span).ShouldBeTrue();
                span.IsEmpty.ShouldBeFalse();
                span.Start.ShouldBeGreaterThanOrEqualTo(last);
                last = span.Start;
            }
        }
    }

    /// <summary>White space inside a block is one space, and there is none at its edges; a block that is read has text.</summary>
    public static void ShouldHaveSingleSpaces(FilingText filing)
    {
        foreach (var block in filing.Blocks)
        {
            var text = block.Content.Of(filing.Text).ToString();
            text.ShouldBe(text.Trim());
            text.ShouldNotContain("  ");
            text.ShouldNotContain('\n');
            if (block.IsContent)
                text.ShouldNotBeEmpty();
        }
    }
}
