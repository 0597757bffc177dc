using SkiaSharp;

namespace RiskFactors.Reports.Charts.Drawing;

/// <summary>Finds a font. Without one, Skia draws no text at all on Linux, and says nothing.</summary>
static class ChartFont
{
    const string Remedy = "install one, such as the package fonts-dejavu, or give a file with --font FILE";

    /// <summary>Sans-serif families that are wide-spread, the ones that journals use first.</summary>
    static readonly string[] Preferred =
    [
        "Helvetica", "Arial", "Liberation Sans", "Helvetica Neue", "Nimbus Sans", "Noto Sans", "Source Sans 3", "Open Sans", "Roboto", "Segoe UI", "DejaVu Sans", "Verdana",
    ];

    /// <summary>The regular and the bold face; they are the same where a file is given.</summary>
    public static (SKTypeface Regular, SKTypeface Bold) Find(string? file) => file is null ? Installed(SKFontManager.Default) : FromFile(file);

    public static (SKTypeface Regular, SKTypeface Bold) Installed(SKFontManager fonts) => Choose(fonts.FontFamilies) is { } family
        ? (Face(fonts, family, SKFontStyleWeight.Normal), Face(fonts, family, SKFontStyleWeight.Bold))
        : throw new ChartFontException($"No font is installed that a chart can be lettered with: {Remedy}.");

    /// <summary>The family to letter with: a preferred one, or else the first with Latin letters, those that call themselves sans before others.</summary>
    public static string? Choose(IEnumerable<string> families)
    {
        var installed = families.Distinct().Order(StringComparer.Ordinal).ToList();
        return Preferred.FirstOrDefault(installed.Contains)
            ?? installed.OrderBy(static name => name.Contains("Sans", StringComparison.OrdinalIgnoreCase) && !name.Contains("Mono", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
                .FirstOrDefault(static name => SKFontManager.Default.MatchFamily(name) is { } face && IsLatin(face));
    }

    // These two are a tenth wider than what journals are set in, and have a condensed face that is not.
    static SKTypeface Face(SKFontManager fonts, string family, SKFontStyleWeight weight) =>
        fonts.MatchFamily(family, new SKFontStyle(weight, family is "DejaVu Sans" or "Verdana" ? SKFontStyleWidth.Condensed : SKFontStyleWidth.Normal, SKFontStyleSlant.Upright));

    static (SKTypeface Regular, SKTypeface Bold) FromFile(string file)
    {
        if (!File.Exists(file))
            throw new ChartFontException($"There is no font file {file}.");
        var face = SKTypeface.FromFile(file);
        return face is not null && IsLatin(face) ? (face, face) : throw new ChartFontException($"{file} is no TrueType or OpenType font with Latin letters.");
    }

    static bool IsLatin(SKTypeface face) => face.ContainsGlyphs("Aa0%–…");
}
