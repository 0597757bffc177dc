namespace RiskFactors.Cli.Inputs;

/// <summary>Why an input gave no disclosure.</summary>
/// <param name="Path">The input as it was named.</param>
/// <param name="Kind">Whether there was anything to read.</param>
/// <param name="Code">Stable identifier in kebab case.</param>
/// <param name="Message">The reason in one sentence.</param>
sealed record InputFailure(string Path, InputFailureKind Kind, string Code, string Message)
{
    public static InputFailure Of(InputFile input, Exception e) => e switch
    {
        InputNotOpenedException notOpened => new(input.Path, InputFailureKind.NotOpened, notOpened.Code, notOpened.Message),
        FilingReadException refused => new(input.Path, InputFailureKind.Refused, refused.Code, refused.Message),
        // A fault of ours must cost one file, not the batch; its name and message are what a report of it needs.
        _ => new(input.Path, InputFailureKind.Refused, "internal", $"This is a fault in riskfactors; please report it. {e.GetType().Name}: {e.Message}"),
    };
}

/// <summary>Whether there was anything to read.</summary>
enum InputFailureKind
{
    /// <summary>No file could be opened under that name.</summary>
    NotOpened,

    /// <summary>The file was opened, and its content is no filing.</summary>
    Refused,
}
