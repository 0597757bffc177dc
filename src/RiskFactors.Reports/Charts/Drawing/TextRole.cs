namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>What a text is for; from this follow its size and weight.</summary>
enum TextRole { Title, Subtitle, Label, Strong, Note }

/// <summary>Which point of a text is placed: the beginning, middle or end of its base line.</summary>
enum Anchor { Start, Middle, End }

/// <summary>A text at its place.</summary>
/// <param name="Text">One line.</param>
/// <param name="X">Where its anchor is.</param>
/// <param name="Y">Its base line, or that of the anchor where it is turned.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Anchor">Which point stands there.</param>
/// <param name="Color">Its colour, #RRGGBB.</param>
/// <param name="Turn">0, or −90 where it is read from below.</param>
/// <param name="Box">What it covers.</param>
readonly record struct PlacedText(string Text, float X, float Y, TextRole Role, Anchor Anchor, string Color, int Turn, Box Box);

/// <summary>A rectangle of the drawing; y grows downwards.</summary>
readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public float Middle => (Top + Bottom) / 2;

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
