namespace RiskFactors.Sections;

/// <summary>What a line announces, as far as finding risk factors has to know.</summary>
enum HeadingKind : byte
{
    /// <summary>The item of the form that holds the risk factors, or any item that bears their title.</summary>
    RiskItem,

    /// <summary>"Risk Factors" without an item number.</summary>
    RiskTitle,

    /// <summary>A title that reports bore before there was an item for risk factors.</summary>
    LegacyTitle,

    /// <summary>The line that a link of the table of contents leads to, whatever it says.</summary>
    LinkTarget,

    /// <summary>Another item of the form.</summary>
    OtherItem,

    /// <summary>A part of the form.</summary>
    Part,

    /// <summary>A title that commonly follows where there are no item numbers.</summary>
    NextTitle,

    /// <summary>A title that ends the section whatever its heading is.</summary>
    EndTitle,
}

/// <summary>A line that announces something.</summary>
/// <param name="Kind">What it announces.</param>
/// <param name="First">Number of its first content block.</param>
/// <param name="Last">Number of its last content block, which may hold text behind the heading.</param>
/// <param name="Span">The heading's place in the reading text.</param>
/// <param name="Order">Order of the item within its part, or the number of the part.</param>
/// <param name="HasTitle">Whether a title stands beside the number.</param>
/// <param name="IsListed">Whether it is a line of a table of contents or of a table of cross references.</param>
readonly record struct HeadingMark(HeadingKind Kind, int First, int Last, TextSpan Span, int Order, bool HasTitle, bool IsListed);
