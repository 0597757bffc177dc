using System.Globalization;

namespace RiskFactors.Reports.Charts;

/// <summary>How wide a chart is: a column or a page of a journal, or a measure.</summary>
public sealed record ChartWidth
{
    ChartWidth(ChartWidthUnit unit, double amount) => (Unit, Amount) = (unit, amount);

    /// <summary>One column of a journal: 88 millimetres in print, 480 pixels on a screen.</summary>
    public static ChartWidth Column { get; } = new(ChartWidthUnit.Column, 1);

    /// <summary>The text width of a page: 178 millimetres in print, 960 pixels on a screen.</summary>
    public static ChartWidth Page { get; } = new(ChartWidthUnit.Page, 1);

    internal ChartWidthUnit Unit { get; }

    internal double Amount { get; }

    /// <summary>A width in millimetres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 40 to 1000.</exception>
    public static ChartWidth Millimetres(double amount) => amount is >= 40 and <= 1000
        ? new(ChartWidthUnit.Millimetres, amount)
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, "A chart is from 40 to 1000 millimetres wide.");

    /// <summary>A width in pixels of the picture: in print 300 an inch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 200 to 12000.</exception>
    public static ChartWidth Pixels(int amount) => amount is >= 200 and <= 12000
        ? new(ChartWidthUnit.Pixels, amount)
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, "A chart is from 200 to 12000 pixels wide.");

    /// <summary>Reads what a person types: "column", "page", "120mm" or "900px"; null where it is none of these, or out of range.</summary>
    public static ChartWidth? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "column")
            return Column;
        if (text is "page")
            return Page;
        if (text.Length < 3)
            return null;
        if (text.EndsWith("mm", StringComparison.Ordinal) && double.TryParse(text.AsSpan(..^2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var millimetres))
            return millimetres is >= 40 and <= 1000 ? Millimetres(millimetres) : null;
        if (text.EndsWith("px", StringComparison.Ordinal) && int.TryParse(text.AsSpan(..^2), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels))
            return pixels is >= 200 and <= 12000 ? Pixels(pixels) : null;
        return null;
    }
}

enum ChartWidthUnit { Column, Page, Millimetres, Pixels }
