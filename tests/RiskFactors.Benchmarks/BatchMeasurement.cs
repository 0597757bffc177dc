using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace RiskFactors.Benchmarks;

/// <summary>
/// Measures the published command as its users meet it: start-up, documents and megabytes a second on one processor and on all, beside what separate processes reach together, and the most memory for few documents and for many. Prints a
/// Markdown table. Each figure is the median of several runs of the whole command, from start to end; each folder's documents are repeated until a run takes a while.
/// </summary>
/// <remarks><c>dotnet run -c Release --project tests/RiskFactors.Benchmarks -- batch COMMAND [FOLDER...]</c>; without a folder, the sample filings.</remarks>
static class BatchMeasurement
{
    /// <summary>Bytes of documents in a run on one processor.</summary>
    const long BytesOfARun = 200L << 20;

    const int Runs = 5, StartUps = 21;

    public static int Run(string[] args)
    {
        if (args.Length == 0 || !File.Exists(args[0]))
        {
            Console.Error.WriteLine("batch COMMAND [FOLDER...]: COMMAND is the published file riskfactors.");
            return 2;
        }
        var command = Path.GetFullPath(args[0]);
        var samples = Path.Combine(Documents.Root, "data", "samples");
        var folders = args.Length > 1 ? args[1..] : [samples];
        using var scratch = new Scratch();
        Console.WriteLine($"{Processor()}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; load of the machine at the beginning {Load()}");
        Console.WriteLine();
        Console.WriteLine("| start to end | median | most memory |");
        Console.WriteLine("|---|---:|---:|");
        var release = Directory.EnumerateFiles(samples, "*ex-99.1*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        PrintStartUp("--version", command, ["--version"]);
        PrintStartUp("extract of one release", command, ["extract", release]);
        PrintStartUp("score of one release", command, ["score", release]);
        Console.WriteLine();
        Console.WriteLine("| documents | number | MB | 1 job, MB/s | documents/s | all, MB/s | documents/s | speed-up | of separate processes | most memory |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var folder in folders)
            foreach (var (kind, extensions) in new[] { ("text", new[] { ".txt" }), ("HTML", [".htm", ".html"]) })
                PrintSpeed($"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(folder)))}/{Path.GetFileName(folder)}, {kind}", command, FilesOf(folder, extensions), scratch);
        Console.WriteLine();
        Console.WriteLine("| sample filings, repeated | most memory | documents/s |");
        Console.WriteLine("|---|---:|---:|");
        foreach (var count in new[] { 1_000, 100_000 })
        {
            var files = FilesOf(samples, [".txt", ".htm"]);
            var run = Score(command, scratch, Enumerable.Range(0, count).Select(n => files[n % files.Count]), Environment.ProcessorCount);
            Console.WriteLine(Said($"| {count:N0} | {run.Memory / 1e6:N0} MB | {count / run.Time.TotalSeconds:N0} |"));
        }
        return 0;
    }

    static void PrintStartUp(string name, string command, string[] args)
    {
        var runs = Enumerable.Range(0, StartUps).Select(_ => Measure(command, args)).OrderBy(run => run.Time).ToList();
        Console.WriteLine(Said($"| {name} | {runs[StartUps / 2].Time.TotalSeconds:0.000} s | {runs.Max(run => run.Memory) / 1e6:N0} MB |"));
    }

    static void PrintSpeed(string name, string command, List<string> files, Scratch scratch)
    {
        if (files.Count == 0)
            return;
        var bytes = files.Sum(file => new FileInfo(file).Length);
        var times = (int)Math.Max(1, BytesOfARun / bytes);
        var repeated = Enumerable.Repeat(files, times).SelectMany(all => all).ToList();
        var one = Median(command, scratch, repeated, 1);
        var all = Median(command, scratch, repeated, Environment.ProcessorCount);
        var apart = Apart(command, scratch, repeated);
        Console.WriteLine(Said(
            $"| {name} | {repeated.Count:N0} | {times * bytes / 1e6:N0} | {times * bytes / 1e6 / one.Time.TotalSeconds:N0} | {repeated.Count / one.Time.TotalSeconds:N0} | {times * bytes / 1e6 / all.Time.TotalSeconds:N0} | {repeated.Count / all.Time.TotalSeconds:N0} | {one.Time / all.Time:0.00} | {Environment.ProcessorCount * one.Time / apart:0.00} | {all.Memory / 1e6:N0} MB |"));
    }

    static (TimeSpan Time, long Memory) Median(string command, Scratch scratch, List<string> files, int jobs)
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => Score(command, scratch, files, jobs)).OrderBy(run => run.Time).ToList();
        return (runs[Runs / 2].Time, runs.Max(run => run.Memory));
    }

    /// <summary>How long as many processes take as there are processors, each with all documents to itself: what the machine gives to work that shares nothing.</summary>
    static TimeSpan Apart(string command, Scratch scratch, List<string> files)
    {
        var list = scratch.Path("list");
        File.WriteAllLines(list, files);
        var times = Enumerable.Range(0, Runs).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            Task.WaitAll(Enumerable.Range(0, Environment.ProcessorCount).Select(n => Task.Run(() => Measure(command, ["score", "--files-from", list, "--jobs", "1", "-o", scratch.Path($"apart-{n}.jsonl")]))));
            return clock.Elapsed;
        });
        return times.Order().ElementAt(Runs / 2);
    }

    static (TimeSpan Time, long Memory) Score(string command, Scratch scratch, IEnumerable<string> files, int jobs)
    {
        var list = scratch.Path("list");
        File.WriteAllLines(list, files);
        var run = Measure(command, ["score", "--files-from", list, "--jobs", jobs.ToString(CultureInfo.InvariantCulture), "-o", scratch.Path("out.jsonl")]);
        File.Delete(scratch.Path("out.jsonl"));
        return run;
    }

    static (TimeSpan Time, long Memory) Measure(string command, string[] args)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        long memory = 0;
        // The system forgets the figure with the process, so it is asked for while that lives.
        while (!process.WaitForExit(10))
            try
            {
                process.Refresh();
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        var time = clock.Elapsed;
        Task.WaitAll(output, error);
        return process.ExitCode is 0 or 3 ? (time, memory) : throw new InvalidOperationException($"{command} {string.Join(' ', args)} ended with {process.ExitCode}.");
    }

    static List<string> FilesOf(string folder, string[] extensions) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => extensions.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal)];

    static string Processor() =>
        File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?" : RuntimeInformation.ProcessArchitecture.ToString();

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    sealed class Scratch : IDisposable
    {
        readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("riskfactors-batch-");

        public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
