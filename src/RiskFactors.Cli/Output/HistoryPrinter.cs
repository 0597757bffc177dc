namespace RiskFactors.Cli.Output;

/// <summary>Prints histories one after another.</summary>
abstract class HistoryPrinter : IDisposable
{
    public abstract void Print(FactorHistory history);

    /// <summary>Prints what stands behind the last one.</summary>
    public virtual void Close()
    {
    }

    public virtual void Dispose()
    {
    }
}
