using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace RiskFactors.Cli;

/// <summary>
/// Unpacks the native libraries that a single file carries as resources, when one is called that is found nowhere else. A start that draws no chart unpacks
/// nothing and needs no folder to write to.
/// </summary>
static class BundledNatives
{
    static readonly Assembly Carrier = typeof(BundledNatives).Assembly;

    /// <summary>A library that is asked for again has to be the same one: what is unpacked into another folder is loaded beside it, with a state of its own.</summary>
    static readonly ConcurrentDictionary<string, Lazy<IntPtr>> Loaded = new();

    public static void Offer() => AssemblyLoadContext.Default.ResolvingUnmanagedDll += static (_, name) =>
        ResourceOf(name) is { } resource ? Loaded.GetOrAdd(resource, static resource => new(() => LoadFirst(resource))).Value : IntPtr.Zero;

    /// <summary>The user's own folder for such things. Another build has other libraries, and therefore another folder.</summary>
    public static string Folder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "riskfactors", Carrier.ManifestModule.ModuleVersionId.ToString("N"));

    /// <summary>Whether a library was called and not found, at first or again.</summary>
    public static bool IsMissing(Exception? e) => e is DllNotFoundException || (e is TypeInitializationException && IsMissing(e.InnerException));

    // Without a home there is no such folder, and its name would be one of the working folder.
    static IntPtr LoadFirst(string resource) =>
        Path.IsPathRooted(Folder) && Load(resource, Folder) is var library and not 0 ? library : LoadFromTemporary(resource);

    // A new folder that only the user can write. Windows holds the file of a library that is loaded; elsewhere nothing needs to stay.
    static IntPtr LoadFromTemporary(string resource)
    {
        try
        {
            var folder = Directory.CreateTempSubdirectory("riskfactors-").FullName;
            var library = Load(resource, folder);
            if (!OperatingSystem.IsWindows())
                Directory.Delete(folder, recursive: true);
            return library;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return IntPtr.Zero;
        }
    }

    static IntPtr Load(string resource, string folder) =>
        Unpack(resource, folder) is { } file && NativeLibrary.TryLoad(file, out var library) ? library : IntPtr.Zero;

    /// <summary>The file, unpacked unless it is there; null where the folder cannot be written.</summary>
    public static string? Unpack(string resource, string folder)
    {
        var file = Path.Combine(folder, resource);
        if (File.Exists(file))
            return file;
        try
        {
            Directory.CreateDirectory(folder);
            // Under a name of its own first: another process may unpack at the same time or load what stands under the right one.
            var part = Path.Combine(folder, Path.GetRandomFileName());
            using (var packed = Carrier.GetManifestResourceStream(resource)!)
            using (var unpacked = new FileStream(part, FileMode.CreateNew))
                packed.CopyTo(unpacked);
            File.Move(part, file, overwrite: true);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The resource that a library of this name is in, null where none is.</summary>
    public static string? ResourceOf(string name) =>
        Carrier.GetManifestResourceNames().FirstOrDefault(resource => resource == name || Path.GetFileNameWithoutExtension(resource) == name);
}
