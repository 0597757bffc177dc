using BenchmarkDotNet.Running;
using RiskFactors.Benchmarks;

if (args is ["batch", ..])
    return BatchMeasurement.Run(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
