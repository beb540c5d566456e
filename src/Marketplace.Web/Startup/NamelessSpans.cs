using System.Diagnostics;
using OpenTelemetry;

namespace Marketplace.Web.Startup;

/// <summary>
/// Removes personal data from spans: paths, queries, IP addresses and browsers that the instrumentation adds are removed
/// before spans leave the host.
/// </summary>
internal sealed class NamelessSpans : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept =
        ["http.request.method", "http.response.status_code", "http.route", "error.type", "network.protocol.version", "url.scheme"];

    public override void OnEnd(Activity data)
    {
        if (data.Kind is not (ActivityKind.Server or ActivityKind.Client)) return;
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Kept.Contains(name)) data.SetTag(name, null);
        }
    }
}
