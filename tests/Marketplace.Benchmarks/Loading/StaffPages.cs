using System.Text.RegularExpressions;
using Marketplace.Benchmarks.Hosting;
using Marketplace.Casework.Queue;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Loading;

/// <summary>The pages of the staff area: lists, each kind's queue, and the first case of each kind.</summary>
internal sealed partial class StaffPages(HostInProcess host, Visitor administrator, Subjects subjects)
{
    private static readonly string[] Shows = ["", "&show=free", "&show=overdue", "&show=decided"];

    public async Task<IReadOnlyList<Case>> All()
    {
        var pages = new List<(string Name, string Path)>
        {
            ("overview", "/admin"),
            ("queue", "/admin/cases"),
            ("queue, mine", "/admin/cases?show=mine"),
            ("audit log", "/admin/log"),
            ("accounts, by name", "/admin/accounts?q=anna1"),
            ("orders, a part of a number", $"/admin/orders?search={subjects.NewestOrder.ToString()[..4]}"),
            ("an order", $"/admin/orders/{subjects.NewestOrder}"),
            ("reviews", "/admin/reviews"),
            ("a review", $"/admin/reviews/{subjects.NewestReview}"),
            ("payouts", "/admin/payouts"),
            ("tariff plans", "/admin/plans"),
            ("answers under guides", "/admin/guides"),
            ("failed events", "/admin/events"),
        };
        await using (var scope = host.Services.CreateAsyncScope())
        {
            foreach (var kind in scope.ServiceProvider.GetServices<ICaseSource>().Select(s => s.Kind).OrderBy(k => k.Order))
            {
                foreach (var show in Shows) pages.Add(($"queue of {kind.Key}{show}", $"/admin/cases?kind={kind.Key}{show}"));
                if (await FirstCase(kind) is { } path) pages.Add(($"a case of {kind.Key}", path));
            }
        }
        return [.. pages.Select(p => Case.Page($"staff: {p.Name}", Requests.Get(p.Path, administrator)))];
    }

    /// <summary>Null if none is open.</summary>
    private async Task<string?> FirstCase(CaseKind kind)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("Cookie", administrator.Cookies);
        var page = await client.GetStringAsync(new Uri($"/admin/cases?kind={kind.Key}&show=free", UriKind.Relative));
        return Links().Matches(page).Select(m => m.Groups[1].Value).FirstOrDefault(p => p.StartsWith($"{kind.Path}/", StringComparison.Ordinal));
    }

    [GeneratedRegex("href=\"(/admin/[^\"?#]+)\"")]
    private static partial Regex Links();
}
