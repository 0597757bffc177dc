using System.Globalization;

namespace RiskFactors.Cli.Inputs;

/// <summary>Sizes as people type and read them.</summary>
static class ByteSize
{
    static readonly string[] Units = ["B", "KB", "MB", "GB"];

    /// <summary>The bytes of "300", "64KB", "256MB", "1.5 GB"; a unit is 1024 of the one below it.</summary>
    /// <exception cref="UsageException">It is no size.</exception>
    public static long Parse(string text)
    {
        var digits = text.AsSpan().Trim();
        var factor = 1L;
        for (var unit = Units.Length - 1; unit >= 0; unit--)
            if (digits.EndsWith(Units[unit], StringComparison.OrdinalIgnoreCase))
            {
                digits = digits[..^Units[unit].Length].TrimEnd();
                factor = 1L << (10 * unit);
                break;
            }
        // What one array holds is the most that one file can have.
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count > 0 && count * factor is >= 1 and var bytes && bytes <= Array.MaxLength)
            return (long)bytes;
        throw new UsageException($"--max-size {text}: give a size such as 500KB, 256MB or 1.5GB, less than 2GB.");
    }

    /// <summary>"12 bytes", "64 KB", "1.5 GB".</summary>
    public static string Describe(long bytes)
    {
        var unit = 0;
        var scaled = (decimal)bytes;
        while (scaled >= 1024 && unit < Units.Length - 1)
        {
            scaled /= 1024;
            unit++;
        }
        var number = scaled.ToString("0.#", CultureInfo.InvariantCulture);
        return unit == 0 ? $"{number} bytes" : $"{number} {Units[unit]}";
    }
}
