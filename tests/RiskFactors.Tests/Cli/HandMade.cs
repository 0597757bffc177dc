namespace RiskFactors.Tests.Cli;

/// <summary>A disclosure made by hand with everything that an output form has to deal with, and the source that its offsets count in.</summary>
static class HandMade
{
    public static readonly string Source = string.Join('\n', Enumerable.Repeat(new string('x', 49), 20));

    public static Disclosure Disclosure { get; } = new(
        new FilingSource("brindle/q2.txt", "0f3c", 1000, SourceFormat.Text),
        new Filing("Brindle “Oats” & Foods, Inc.", "0000012345", "BRDL", null, "8-K", "EX-99.1", new DateOnly(2019, 5, 2)),
        DisclosureStatus.Found,
        [
            new Section
            {
                Kind = SectionKind.SafeHarbor,
                Heading = "Forward-Looking Statements",
                Span = new(90, 400),
                SourceSpan = new(100, 420),
                Text = "Forward-Looking Statements We expect – “believe” – and may …",
                Evidence = "heading",
                Confidence = 0.97654,
                Reasons = [new Reason("heading", "The heading names forward-looking statements.", new(90, 116)) { SourceSpan = new(100, 126) }],
            },
            new Section
            {
                Kind = SectionKind.RiskFactors,
                Span = new(410, 900),
                SourceSpan = new(430, 930),
                Text = "We may run out of oats. Oats are scarce.",
                Evidence = "item-heading",
                Confidence = 0.4,
            },
        ],
        [
            Factor(1, 0, "the price of oats, wheat and “rye”", 150, 184, "semicolon") with
            {
                Topics = [new("commodity-prices", 0.91251), new("supply-chain", 0.31)],
                TopicExplanation = new(
                    new("commodity-prices", 0.91251),
                    new("supply-chain", 0.31),
                    -0.25,
                    [new("oats", 1.125), new("price of", 0.5), new("wheat", 0.2), new("and", -0.495)]),
            },
            Factor(2, 0, "=HYPERLINK(\"http://example.com\")\u001B[31m", 190, 220, "semicolon"),
            Factor(3, 1, "We may run out of oats. Oats are scarce.", 460, 500, "caption")
                with { Group = "Risks of our business", Heading = "We may run out of oats.", Topics = [new("supply-chain", 0.75)] },
            Factor(4, 1, "A long risk that does not fit on one line of a narrow screen, so that it has to be wrapped under itself.", 510, 620, "caption")
                with { Group = "Risks of our business" },
        ],
        [
            new Note(NoteSeverity.Info, "page-break-in-section", "A page break stands inside the section.", new(300, 306)),
            new Note(NoteSeverity.Warning, "short-list", "The list breaks off."),
        ]);

    static RiskFactor Factor(int ordinal, int section, string text, int start, int end, string evidence) =>
        new()
        {
            Ordinal = ordinal,
            Section = section,
            Text = text,
            Span = new(start - 10, end - 10),
            SourceSpan = new(start, end),
            Evidence = evidence,
        };
}
