using ScottPlot;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>
/// The colours. Those of bands are the scheme "muted" of Paul Tol (https://sronpersonalpages.nl/~pault/), made for readers who tell colours apart less well,
/// here in the order in which neighbours differ most in lightness: three to one at least, so that a grey copy still shows where a band ends.
/// </summary>
static class Palette
{
    public const string Ink = "#222222";
    public const string Quiet = "#595959";
    public const string Rule = "#CFCFCF";
    public const string Faint = "#E9E9E9";
    public const string Paper = "#FFFFFF";
    public const string Rise = "#332288";
    public const string Fall = "#DDAA33";

    /// <summary>Seven kinds that a reader tells apart.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["#332288", "#44AA99", "#882255", "#88CCEE", "#117733", "#DDCC77", "#AA4499"];

    /// <summary>What is left over.</summary>
    public const string Others = "#DDDDDD";

    /// <summary>From nothing to the most, ever darker.</summary>
    public static readonly IReadOnlyList<string> Sequence = ["#F3F6FA", "#CCDCEC", "#97BBD9", "#5A91BF", "#2C6299", "#0E2F5E"];

    public static Color Of(string hex) => Color.FromHex(hex);

    /// <summary>The colour of a share of the most, 0 to 1.</summary>
    public static string Shade(double share)
    {
        var place = Math.Clamp(share, 0, 1) * (Sequence.Count - 1);
        var below = Math.Min((int)place, Sequence.Count - 2);
        var (from, to) = (Of(Sequence[below]), Of(Sequence[below + 1]));
        byte Between(byte a, byte b) => (byte)Math.Round(a + ((b - a) * (place - below)));
        return $"#{Between(from.R, to.R):X2}{Between(from.G, to.G):X2}{Between(from.B, to.B):X2}";
    }

    /// <summary>The colour in which text on a ground is read best.</summary>
    public static string TextOn(string ground) => Contrast(ground, Ink) >= Contrast(ground, Paper) ? Ink : Paper;

    /// <summary>The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio).</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(string hex)
    {
        var color = Of(hex);
        static double Linear(byte value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));
    }
}
