namespace RiskFactors.Store;

/// <summary>The store cannot do what was asked. The message is one sentence or two for a person; nothing that was acknowledged is lost.</summary>
/// <param name="code">
/// Stable identifier in kebab case: "no-such-store", "not-a-store", "newer-store", "damaged", "locked", "disk-full", "read-only", "unreadable",
/// "no-such-filing", "no-such-issuer", "ambiguous".
/// </param>
/// <param name="message">What is wrong and what can be done.</param>
/// <param name="inner">The cause, if another exception is.</param>
public sealed class StoreException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable identifier of the reason in kebab case.</summary>
    public string Code { get; } = code;
}
