namespace RiskFactors.Tests.Cli;

/// <summary>Small releases of invented companies for tests that care about the tool and not about what is found.</summary>
static class Releases
{
    public const string WithThreeFactors =
        """
        Brindle Foods, Inc. reports its second quarter

        MILLBROOK, May 2, 2019 - Brindle Foods, Inc. said today that sales rose.

        Forward-Looking Statements

        This release contains forward-looking statements. Factors that could cause actual results to differ materially from those
        statements include, but are not limited to: the price of oats; the loss of a large customer; and the outcome of
        talks with our bakers. We undertake no obligation to update these statements.

        """;

    public static string WithFactors(params string[] factors) =>
        $"""
        Forward-Looking Statements

        This release contains forward-looking statements. Factors that could cause actual results to differ materially from those
        statements include, but are not limited to: {string.Join("; ", factors)}. We undertake no obligation to update these statements.

        """;

    public const string WithoutFactors =
        """
        Forward-Looking Statements

        This release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995. Actual results may differ
        materially from those statements. We undertake no obligation to update these statements.

        """;

    public const string WithoutSafeHarbor =
        """
        Brindle Foods, Inc. opens a bakery

        MILLBROOK, May 9, 2019 - Brindle Foods, Inc. opened a bakery in Millbrook today. Everybody was there.

        """;
}
