using System.Runtime.CompilerServices;

namespace RiskFactors.Cli.Commands;

/// <summary>Finds the two filings that are compared: files, what the store holds, or one of either with its prior filing.</summary>
sealed class DiffInputs(DiffArguments typed, DiffFiles files)
{
    /// <returns>Both, and what was chosen for the user, where something was.</returns>
    /// <exception cref="UsageException">One cannot be found or read; the message says what was tried.</exception>
    public (DiffSide Old, DiffSide New, string? Told) Read() =>
        typed.OldIs == OldFiling.Previous ? ReadWithPrior(typed.Filings[0])
            : typed.Filings.All(DiffFiles.IsFile) ? (files.Read(typed.Filings[0]), files.Read(typed.Filings[1]), null)
            : ReadStored(typed.Filings[0], typed.Filings[1]);

    // What stands in the methods below is compiled when they are called, and the store's assemblies are loaded then.
    [MethodImpl(MethodImplOptions.NoInlining)]
    (DiffSide Old, DiffSide New, string? Told) ReadStored(string old, string @new)
    {
        using var store = DiffStore.Open(typed.Store, typed.Wait, new[] { old, @new }.First(name => !DiffFiles.IsFile(name)));
        return (ReadEither(old), ReadEither(@new), null);

        DiffSide ReadEither(string name) => DiffFiles.IsFile(name) ? files.Read(name) : store.Find(name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    (DiffSide Old, DiffSide New, string? Told) ReadWithPrior(string later)
    {
        var draft = DiffFiles.IsFile(later) ? files.Read(later) : null;
        if (draft is null && typed.Issuer is not null)
            throw new UsageException($"--issuer {typed.Issuer}: {later} is no file. --issuer says whose a draft is; a stored filing is known to be somebody's.");
        using var store = DiffStore.Open(typed.Store, typed.Wait, draft is null ? later : null);
        return draft is null ? store.FindWithPrior(later, typed.Form) : store.WithPrior(draft, typed.Issuer, typed.Form);
    }
}
