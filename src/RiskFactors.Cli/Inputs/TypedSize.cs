using System.Globalization;

namespace RiskFactors.Cli.Inputs;

/// <summary>Sizes as people type them.</summary>
static class TypedSize
{
    static readonly string[][] Units = [["GB", "GiB", "G"], ["MB", "MiB", "M"], ["KB", "KiB", "K"], ["B"]];

    /// <summary>The bytes of "300", "64KB", "256MB", "1.5 GB"; a unit is 1024 of the one below it.</summary>
    /// <exception cref="UsageException">It is no size.</exception>
    public static long Parse(string text)
    {
        var digits = text.AsSpan().Trim();
        var factor = 1L;
        for (var n = 0; n < Units.Length; n++)
            foreach (var unit in Units[n])
                if (digits.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && digits.Length > unit.Length && !char.IsLetter(digits[^(unit.Length + 1)]))
                {
                    digits = digits[..^unit.Length].TrimEnd();
                    factor = 1L << (10 * (Units.Length - 1 - n));
                }
        // What one array holds is the most that one file can have.
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count <= Array.MaxLength && count * factor is >= 1 and var bytes && bytes <= Array.MaxLength)
            return (long)bytes;
        throw new UsageException($"--max-size {text}: give a size such as 500KB, 256MB or 1.5GB; less than 2GB.");
    }
}
