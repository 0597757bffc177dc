namespace RiskFactors.Reports.Charts;

/// <summary>A chart that cannot be drawn on this machine; the message is one sentence that says what would help.</summary>
public class ChartException : Exception
{
    /// <summary>An exception with its sentence, and what it comes from.</summary>
    public ChartException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}

/// <summary>There is no font to letter a chart with.</summary>
public sealed class ChartFontException : ChartException
{
    /// <summary>An exception with its sentence, and what it comes from.</summary>
    public ChartFontException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}

/// <summary>No PDF could be made of the chart.</summary>
public sealed class ChartPdfException : ChartException
{
    /// <summary>An exception with its sentence, and what it comes from.</summary>
    public ChartPdfException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
