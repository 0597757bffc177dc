using System.Globalization;
using System.Text;

namespace RiskFactors.Reports.Site;

/// <summary>Gives out names of files and folders in lower-case letters, digits and hyphens, each once.</summary>
sealed class PathNames
{
    readonly HashSet<string> taken = ["index"];

    public string Take(params ReadOnlySpan<string?> parts)
    {
        var name = new StringBuilder();
        foreach (var part in parts)
            foreach (var c in (part ?? "") + "-")
                if (char.IsAsciiLetterOrDigit(c))
                    name.Append(char.ToLowerInvariant(c));
                else if (name.Length > 0 && name[^1] != '-')
                    name.Append('-');
        var wanted = name.ToString().Trim('-') is { Length: > 0 } some ? some[..Math.Min(some.Length, 60)] : "filing";
        var given = wanted;
        for (var n = 2; !taken.Add(given); n++)
            given = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        return given;
    }
}
