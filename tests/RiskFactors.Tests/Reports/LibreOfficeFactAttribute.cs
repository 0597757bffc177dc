using System.Diagnostics;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports;

/// <summary>A test that has LibreOffice accept and reject the changes of a document; skipped where it is not installed.</summary>
sealed class LibreOfficeFactAttribute : FactAttribute
{
    const string Program = "/usr/bin/soffice";

    public LibreOfficeFactAttribute()
    {
        if (!File.Exists(Program))
            Skip = $"There is no LibreOffice at {Program}.";
    }

    /// <summary>The lines of a document after all its changes were accepted, and after they were rejected.</summary>
    public static (string[] Accepted, string[] Rejected) Review(TempFolder folder, string name)
    {
        // The profile has to be there before a macro is put into it.
        Run(folder, "--terminate_after_init");
        folder.Write("profile/user/basic/script.xlc", Library("libraries", "<library:library library:name=\"Standard\" xlink:href=\"$(USER)/basic/Standard/script.xlb/\" xlink:type=\"simple\" library:link=\"false\"/>"));
        folder.Write("profile/user/basic/Standard/script.xlb", Library("library", "<library:element library:name=\"Module1\"/>", " library:name=\"Standard\" library:readonly=\"false\" library:passwordprotected=\"false\""));
        folder.Write("profile/user/basic/Standard/Module1.xba", Macro);
        var path = folder.Path(name);
        Run(folder, $"macro:///Standard.Module1.Review({path})");
        return (Lines(path + ".accepted.txt"), Lines(path + ".rejected.txt"));
    }

    static void Run(TempFolder folder, string argument)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["--headless", "--norestore", $"-env:UserInstallation=file://{folder.Path("profile")}", argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (process.WaitForExit(TimeSpan.FromSeconds(120)))
            return;
        process.Kill(entireProcessTree: true);
        throw new TimeoutException("LibreOffice did not end.");
    }

    static string[] Lines(string path) => [.. File.ReadAllText(path).TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];

    static string Library(string element, string content, string attributes = "") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE library:{element} PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"{element}.dtd\">\n<library:{element} xmlns:library=\"http://openoffice.org/2000/library\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"{attributes}>{content}</library:{element}>\n";

    const string Macro =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
        Sub Review(path As String)
          Save path, ".uno:AcceptAllTrackedChanges", ".accepted.txt"
          Save path, ".uno:RejectAllTrackedChanges", ".rejected.txt"
        End Sub
        Sub Save(path As String, command As String, extension As String)
          Dim opening(0) As New com.sun.star.beans.PropertyValue
          opening(0).Name = "Hidden"
          opening(0).Value = True
          document = StarDesktop.loadComponentFromURL("file://" &amp; path, "_blank", 0, opening())
          createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
          Dim saving(1) As New com.sun.star.beans.PropertyValue
          saving(0).Name = "FilterName"
          saving(0).Value = "Text (encoded)"
          saving(1).Name = "FilterOptions"
          saving(1).Value = "UTF8"
          document.storeToURL("file://" &amp; path &amp; extension, saving())
          document.close(True)
        End Sub
        </script:module>
        """;
}
