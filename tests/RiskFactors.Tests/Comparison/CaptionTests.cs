namespace RiskFactors.Tests.Comparison;

/// <summary>Captioned factors against ones that have no captions.</summary>
public class CaptionTests
{
    [Fact]
    public void A_caption_is_held_against_the_whole_of_a_factor_that_has_none()
    {
        var captioned = Captioned("Interest rates", "If deposits cost more while loans bring in the same, we may earn less than in the years before.");
        var listed = Listed.Of("changes in interest rates");

        DisclosureComparer.Compare(captioned, listed).Links.ShouldHaveSingleItem().Status.ShouldBe(ChangeStatus.Reworded);
        DisclosureComparer.Compare(listed, captioned).Links.ShouldHaveSingleItem().Status.ShouldBe(ChangeStatus.Reworded);
    }

    [Fact]
    public void A_factor_that_shares_no_word_with_the_caption_is_another() =>
        DisclosureComparer.Compare(Captioned("Interest rates", "If deposits cost more, we may earn less."), Listed.Of("strikes at the mill")).Links
            .Select(link => link.Status).ShouldBe([ChangeStatus.Removed, ChangeStatus.Added]);

    static Disclosure Captioned(string caption, string body)
    {
        var disclosure = Listed.Of($"{caption} {body}");
        return disclosure with { Factors = [disclosure.Factors[0] with { Heading = caption }] };
    }
}
