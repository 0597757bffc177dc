using System.Globalization;

namespace RiskFactors.Sections;

/// <summary>Where a form carries its risk factors, from the table risk-factor-forms.tsv.</summary>
/// <param name="Number">Number of the item, or 0 where the section stands under its title alone.</param>
/// <param name="Letter">Letter of the item in lower case, or '\0'.</param>
/// <param name="Part">Part of the form that the item stands in, or 0.</param>
/// <param name="Longest">The largest plausible length of the section, in characters of reading text.</param>
sealed record RiskFactorForm(int Number, char Letter, int Part, int Longest)
{
    static readonly KnownForm[] forms = ReadForms();

    /// <summary>What is looked for in a document of which nobody says what form it is: only the item of the periodic reports, which no other document has.</summary>
    public static RiskFactorForm Unknown { get; } = new(1, 'a', 0, 500_000);

    public int Order => Number * 32 + (Letter == '\0' ? 0 : Letter - 'a' + 1);

    /// <summary>The form's place for risk factors, or null where it is not known to carry any.</summary>
    public static RiskFactorForm? Of(Filing filing)
    {
        if (filing.Form is not { } name)
            return null;
        Span<char> head = stackalloc char[8];
        var length = 0;
        foreach (var c in name)
            if (c == '/' || length == head.Length)
                break; // "/A" is an amendment of the same form
            else if (char.IsAsciiLetterOrDigit(c))
                head[length++] = char.ToUpperInvariant(c);
        foreach (var (known, form) in forms)
            if (head[..length].StartsWith(known) && (known != "10" || length == 2 || head[2] == '1'))
                return form;
        return null;
    }

    /// <summary>The longest name first, so that "S11" is found before "S1".</summary>
    static KnownForm[] ReadForms()
    {
        KnownForm[] forms = [.. DataTable.Rows("risk-factor-forms.tsv").Select(Read)];
        Array.Sort(forms, static (a, b) => b.Head.Length - a.Head.Length);
        return forms;
    }

    static KnownForm Read(string[] row) =>
        new(row[0], new(
            row[1].Length > 0 ? row[1][0] - '0' : 0,
            row[1].Length > 1 ? char.ToLowerInvariant(row[1][1]) : '\0',
            int.Parse(row[2], CultureInfo.InvariantCulture),
            int.Parse(row[3], CultureInfo.InvariantCulture)));

    /// <summary>The head of a form's name, letters and digits alone, and where that form carries its risk factors.</summary>
    sealed record KnownForm(string Head, RiskFactorForm Form);
}
