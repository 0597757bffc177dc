using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests;

/// <summary>What holds of every extraction, over random documents made of the phrases, separators and mark-up that the stages react to.</summary>
public class ExtractionProperties
{
    static readonly string[] Pieces =
    [
        "Forward-Looking Statements", "Safe Harbor", "This release contains forward-looking statements", "that could cause actual results to differ materially",
        "Factors include", "including, but not limited to:", "such as", "the following:", "statements regarding our plans", "competition", "the cost of fuel",
        "our ability to hire", "other risks described in our Form 10-K", "We undertake no obligation to update", "About Brindle Foods", "Risk Factors",
        ";", ",", ".", ":", " and ", " or ", "(1)", "(2)", "(i)", "(ii)", "•", "* ", "- ", "\n", "\n\n", "\r\n", "<PAGE>\n", "   3\n", "\t", "“", "”", "(", ")", "—",
        "<p>", "</p>", "<li>", "<ul>", "</ul>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "&amp;", "&#146;", "&nbsp;", "\u0095", "\u00A0", "<", ">", "&",
    ];

    static readonly string[] ReportPieces =
    [
        .. Pieces, "FORM 10-K", "FORM 10-Q", "FORM 20-F", "FORM S-1", "Item 1A. Risk Factors", "Item 1A.", "Risk Factors", "PART I", "PART II", "Item 1B. Unresolved Staff Comments",
        "D. Risk Factors", "Item 1A. Risk", "Factors.", "Item 2. Properties 12", "Summary of Risk Factors", "Risks Related to Our Notes", "We depend on one supplier.", "COMPETITION",
        "Factors That May Affect Future Results", "Our results could be adversely affected by risks and uncertainties that may be harmful.", "No material changes", "Not applicable",
        "Except as set forth below", "None", "<i>", "</i>", "<u>", "<h2>", "</h2>", "<p align=center>", "<hr>", "<br>",
    ];

    static readonly string[] Paths = ["a.txt", "a.htm", "a.md"];

    static Arbitrary<(string Text, string Path)> Documents() =>
        (from count in Gen.Choose(1, 120)
         from isReport in Gen.Elements(true, false)
         from pieces in Gen.ArrayOf(Gen.Elements(isReport ? ReportPieces : Pieces), count)
         from glue in Gen.Elements(" ", "")
         from path in Gen.Elements(Paths)
         select ((isReport ? "FORM 10-K\n\n<p>" : "") + string.Join(glue, pieces), path)).ToArbitrary();

    static void Holds(Action<FilingText, Disclosure> check) =>
        Prop.ForAll(Documents(), document =>
        {
            if (string.IsNullOrWhiteSpace(document.Text))
                return;
            FilingText filing;
            try
            {
                filing = Some.Read(document.Text, document.Path);
            }
            catch (FilingReadException)
            {
                return; // refusing a file is an answer; anything else is a crash and fails the property
            }
            check(filing, Some.Extract(filing));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Sections_are_ordered_and_disjoint_and_inside_the_text() => Holds((filing, disclosure) =>
    {
        var at = 0;
        foreach (var section in disclosure.Sections)
        {
            section.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            section.Span.End.ShouldBeGreaterThan(section.Span.Start);
            at = section.Span.End;
        }
        at.ShouldBeLessThanOrEqualTo(filing.Text.Length);
    });

    [Fact]
    public void Factors_are_ordered_and_disjoint_and_inside_their_section() => Holds((_, disclosure) =>
    {
        var at = 0;
        var ordinal = 0;
        foreach (var factor in disclosure.Factors)
        {
            factor.Ordinal.ShouldBe(++ordinal);
            factor.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            disclosure.Sections[factor.Section].Span.Contains(factor.Span).ShouldBeTrue();
            at = factor.Span.End;
        }
    });

    [Fact]
    public void Captions_open_their_factors_and_groups_stand_before_them_in_the_section() => Holds((filing, disclosure) =>
    {
        foreach (var factor in disclosure.Factors)
        {
            var section = disclosure.Sections[factor.Section];
            if (section.Kind != SectionKind.RiskFactors)
                continue;
            if (factor.Heading is { } heading)
                factor.Text.ShouldStartWith(heading);
            if (factor.Group is { } group)
                section.Text[..(factor.Span.Start - section.Span.Start)].ShouldContain(group);
        }
    });

    [Fact]
    public void Cutting_the_reading_text_at_a_span_gives_the_passage() => Holds((filing, disclosure) =>
    {
        foreach (var factor in disclosure.Factors)
            factor.Span.Of(filing.Text).ToString().Replace('\n', ' ').ShouldBe(factor.Text);
        foreach (var section in disclosure.Sections)
            section.Span.Of(filing.Text).ToString().Replace('\n', ' ').ShouldBe(section.Text);
    });

    [Fact]
    public void Source_spans_lie_inside_the_source_and_keep_the_order() => Holds((filing, disclosure) =>
    {
        var at = 0;
        foreach (var factor in disclosure.Factors)
        {
            factor.SourceSpan.Start.ShouldBeGreaterThanOrEqualTo(at);
            factor.SourceSpan.Length.ShouldBeGreaterThan(0);
            disclosure.Sections[factor.Section].SourceSpan.Contains(factor.SourceSpan).ShouldBeTrue();
            at = factor.SourceSpan.End;
        }
        at.ShouldBeLessThanOrEqualTo(filing.Source.Length);
    });

    [Fact]
    public void Extracting_twice_gives_the_same() => Holds((filing, disclosure) =>
        Json(Some.Extract(filing)).ShouldBe(Json(disclosure)));

    static string Json(Disclosure disclosure)
    {
        var json = new ArrayBufferWriter<byte>();
        DisclosureJson.Write(json, disclosure);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
