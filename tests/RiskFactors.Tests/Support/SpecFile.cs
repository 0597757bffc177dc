namespace RiskFactors.Tests.Support;

/// <summary>
/// Reads the Markdown files under Specs: prose for a person, and fenced blocks that are run. A fence opens with
/// <c>```example KIND</c> (or more backticks, where the input has some); it holds the input, a line with a single full stop, and what is
/// expected of it. An example is named by the heading that it stands under.
/// </summary>
static class SpecFile
{
    /// <summary>The examples of one kind in a file of Specs, as line number, name, input and expectation.</summary>
    public static TheoryData<int, string, string, string> Examples(string file, string kind)
    {
        var data = new TheoryData<int, string, string, string>();
        foreach (var example in Read(Repository.Path("tests", "RiskFactors.Tests", "Specs", file)))
            if (example.Kind == kind)
                data.Add(example.Line, example.Name, example.Input, example.Expected);
        return data.Count > 0 ? data : throw new InvalidDataException($"{file} has no example of kind {kind}.");
    }

    public static IEnumerable<SpecExample> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var heading = Path.GetFileNameWithoutExtension(path);
        for (var n = 0; n < lines.Length; n++)
        {
            if (lines[n].StartsWith('#'))
                heading = lines[n].TrimStart('#').Trim();
            var ticks = lines[n].Length - lines[n].AsSpan().TrimStart('`').Length;
            if (ticks < 3)
                continue;
            var info = lines[n][ticks..].Trim();
            var fence = lines[n][..ticks];
            var opening = n + 1;
            List<string> input = [], expected = [];
            var target = input;
            while (++n < lines.Length && lines[n] != fence)
                if (lines[n] == "." && target == input)
                    target = expected;
                else
                    target.Add(lines[n]);
            if (n == lines.Length)
                throw new InvalidDataException($"{path}:{opening}: the fence is never closed.");
            if (!info.StartsWith("example ", StringComparison.Ordinal))
                continue;
            if (target == input)
                throw new InvalidDataException($"{path}:{opening}: the example lacks the line with a full stop before what is expected.");
            yield return new(opening, heading, info["example ".Length..].Trim(), string.Join('\n', input), string.Join('\n', expected));
        }
    }
}

/// <summary>One example of a spec file.</summary>
/// <param name="Line">One-based line of the opening fence.</param>
/// <param name="Name">The heading that it stands under.</param>
/// <param name="Kind">The word after "example" in the fence.</param>
/// <param name="Input">Lines joined by line feeds, without one at the end.</param>
/// <param name="Expected">Lines joined by line feeds, without one at the end.</param>
sealed record SpecExample(int Line, string Name, string Kind, string Input, string Expected);
