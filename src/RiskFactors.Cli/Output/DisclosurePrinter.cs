using RiskFactors.Cli.Inputs;

namespace RiskFactors.Cli.Output;

/// <summary>Prints disclosures one after another, in one of the forms of the tool.</summary>
abstract class DisclosurePrinter : IDisposable
{
    /// <param name="disclosure">What was found.</param>
    /// <param name="source">The decoded source that its offsets count in.</param>
    public abstract void Print(Disclosure disclosure, string source);

    /// <summary>Prints what stands in the data for an input that failed; forms without a place for it print nothing, the error stream has it.</summary>
    public virtual void PrintFailure(InputFailure failure)
    {
    }

    /// <summary>Closes what the first disclosure opened; called once, after the last.</summary>
    public virtual void Close()
    {
    }

    /// <summary>Frees buffers without writing more: after an error the output is as broken off as it is.</summary>
    public virtual void Dispose()
    {
    }
}
