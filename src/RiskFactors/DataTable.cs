using System.Reflection;

namespace RiskFactors;

/// <summary>Reads the tab-separated tables that are embedded in the library: a line a row, "#" before a comment.</summary>
static class DataTable
{
    public static IEnumerable<string[]> Rows(string resource) => Rows(resource, typeof(DataTable).Assembly);

    /// <summary>The rows of a table of another assembly of the product.</summary>
    public static IEnumerable<string[]> Rows(string resource, Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} was built without its table {resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
            {
                var row = line.Split('\t');
                Array.Resize(ref row, Math.Max(row.Length, 4));
                for (var n = 0; n < row.Length; n++)
                    row[n] ??= "";
                yield return row;
            }
    }
}
