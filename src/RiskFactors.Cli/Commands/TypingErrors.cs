using System.CommandLine;
using System.CommandLine.Parsing;

namespace RiskFactors.Cli.Commands;

/// <summary>Says what is wrong with a command line, in one line each, and what was probably meant.</summary>
static class TypingErrors
{
    public static void Print(ParseResult result, TextWriter error)
    {
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens.FirstOrDefault() is { } word)
            error.WriteLine($"riskfactors: {Unknown(word, command)}");
        else
            foreach (var problem in result.Errors)
                error.WriteLine($"riskfactors: {OnOneLine(problem.Message)}");
        error.WriteLine($"Try: {RiskFactorsCommand.PathOf(command)} --help");
    }

    /// <summary>Refuses what looks like an option among the files, where the parser would take it for a name; "./-name" names such a file.</summary>
    public static void RefuseOptions(ArgumentResult files)
    {
        foreach (var token in files.Tokens)
            if (token.Value.Length > 1 && token.Value[0] == '-' && files.Parent is CommandResult { Command: var command })
                files.AddError(Unknown(token.Value, command));
    }

    static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        IEnumerable<string> names = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name);
        var nearest = names.Select(name => (Name: name, Distance: Distance(word, name))).MinBy(candidate => candidate.Distance);
        var suggestion = nearest.Distance <= Math.Max(1, word.Length / 3) ? $" Did you mean {nearest.Name}?" : "";
        return $"There is no {(isOption ? "option" : "command")} {word}.{suggestion}";
    }

    static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters to add, drop, change or swap with their neighbour to make one word of the other.</summary>
    static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(rows[i - 1, j - 1] + change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[from.Length, to.Length];
    }
}
