using Microsoft.Playwright;
using RiskFactors.Reports;
using RiskFactors.Tests.Comparison;
using RiskFactors.Tests.Support;

namespace RiskFactors.Tests.Reports;

/// <summary>What the page does in a browser, with the keyboard alone.</summary>
public sealed class HtmlRedlinePageTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [BrowserFact]
    public async Task Keys_go_from_change_to_change_and_filters_leave_what_they_say()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Program, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        var failures = new List<string>();
        page.PageError += (_, error) => failures.Add(error);
        page.Console += (_, message) => failures.Add(message.Text);
        await page.GotoAsync(new Uri(Write()).AbsoluteUri);

        // Two unchanged ones are passed over; the last change is followed by the first.
        (await Pressed("n")).ShouldBe("link-1");
        (await Pressed("j")).ShouldBe("link-3");
        (await Pressed("n")).ShouldBe("link-4");
        (await Pressed("n")).ShouldBe("link-1");
        (await Pressed("p")).ShouldBe("link-4");
        (await Pressed("k")).ShouldBe("link-3");
        (await page.TextContentAsync("#shown")).ShouldBe("Change 2 of 3");

        await page.SelectOptionAsync("#status", "added");
        (await Shown()).ShouldBe(["link-4"]);
        (await page.TextContentAsync("#shown")).ShouldBe("1 of 6 shown");
        await page.SelectOptionAsync("#status", "!unchanged");
        (await Shown()).ShouldBe(["link-1", "link-3", "link-4"]);
        await page.SelectOptionAsync("#topic", "litigation");
        (await Shown()).ShouldBe(["link-3"]);
        await page.SelectOptionAsync("#status", "");
        await page.SelectOptionAsync("#topic", "");
        (await Shown()).Length.ShouldBe(6);

        (await page.IsVisibleAsync("#link-1 .inline")).ShouldBeFalse();
        await page.FocusAsync("#view");
        await page.Keyboard.PressAsync("Enter");
        (await page.IsVisibleAsync("#link-1 .inline")).ShouldBeTrue();
        (await page.IsVisibleAsync("#link-1 .columns")).ShouldBeFalse();
        (await page.GetAttributeAsync("#view", "aria-pressed")).ShouldBe("true");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.IsVisibleAsync("nav")).ShouldBeFalse();
        failures.ShouldBeEmpty();

        async Task<string> Pressed(string key)
        {
            await page.Keyboard.PressAsync(key);
            return await page.EvaluateAsync<string>("document.activeElement.id");
        }

        Task<string[]> Shown() => page.EvaluateAsync<string[]>("[...document.querySelectorAll('.link')].filter(link => link.checkVisibility()).map(link => link.id)");
    }

    string Write()
    {
        using var file = new MemoryStream();
        var old = Listed.Of("the price of oats", "the loss of a large customer", "a lawsuit over our ovens");
        var @new = Listed.Of("the price of oats and rye", "the loss of a large customer", "rules on bread");
        old = old with { Factors = [.. old.Factors.Select((factor, n) => n == 2 ? factor with { Topics = [new("litigation", 0.9)] } : factor)] };
        HtmlRedline.Write(DisclosureComparer.Compare(old, @new), file);
        return folder.Write("redline.html", file.ToArray());
    }
}
