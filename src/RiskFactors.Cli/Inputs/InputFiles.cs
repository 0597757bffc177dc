namespace RiskFactors.Cli.Inputs;

/// <summary>
/// Finds the files that the arguments of a command mean: files, folders, patterns, standard input. They come in the order of the arguments, those of one
/// argument in ordinal order of their paths, found as they are asked for. A name that leads to nothing is an input too, so that it is not lost.
/// </summary>
static class InputFiles
{
    /// <summary>The filings that arguments mean.</summary>
    public static IEnumerable<InputFile> Of(IEnumerable<string> arguments) => arguments.SelectMany(argument => Of(argument, FileSelection.Filings));

    /// <param name="argument">What was typed.</param>
    /// <param name="wanted">Which files are wanted where it names a folder; where it is a pattern, its rules hold.</param>
    public static IEnumerable<InputFile> Of(string argument, FileSelection wanted)
    {
        if (argument == InputFile.StandardInput)
            return [new InputFile(argument)];
        if (Directory.Exists(argument))
            return OrElse(
                FolderWalk.Files(argument, wanted),
                () => InputFile.NotThere(argument, "no-known-files", $"The folder holds no file ending in {wanted.Extensions}."));
        if (File.Exists(argument) || argument.AsSpan().IndexOfAny('*', '?') < 0)
            return [File.Exists(argument) ? new InputFile(argument) : InputFile.NotThere(argument, "no-such-file", "There is no such file or folder.")];
        return OrElse(
            FilePattern.Files(argument, wanted.Rules),
            () => InputFile.NotThere(argument, "nothing-matched", "No file matches the pattern."));
    }

    /// <summary>What was found, or what stands for nothing.</summary>
    public static IEnumerable<T> OrElse<T>(IEnumerable<T> found, Func<T> none)
    {
        var any = false;
        foreach (var one in found)
        {
            any = true;
            yield return one;
        }
        if (!any)
            yield return none();
    }
}
