namespace RiskFactors.Splitting;

/// <summary>What a block of a risk-factor section is.</summary>
enum BlockRole : byte
{
    /// <summary>Text of the factor that stands open, or of the introduction.</summary>
    Body,

    /// <summary>A caption that stands alone.</summary>
    Caption,

    /// <summary>A further line of the caption before it.</summary>
    CaptionContinued,

    /// <summary>A paragraph whose first words are its caption.</summary>
    RunIn,

    /// <summary>The heading of a group.</summary>
    Group,

    /// <summary>No part of any factor: the digest of the risks, with its heading.</summary>
    Summary,
}
