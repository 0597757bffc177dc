namespace RiskFactors.Cli.Inputs;

/// <summary>One file to read, or a name that leads to none.</summary>
/// <param name="Path">The file as the user would name it; "-" for standard input.</param>
/// <param name="Missing">Why there is nothing to read, or null.</param>
sealed record InputFile(string Path, InputNotOpenedException? Missing = null)
{
    public const string StandardInput = "-";

    public static InputFile NotThere(string path, string code, string message) => new(path, new InputNotOpenedException(code, message));
}
