using System.Net;
using Microsoft.Extensions.Hosting;

namespace Marketplace.IntegrationTests.Web;

public sealed class DrainTests
{
    [Fact]
    public async Task A_host_that_is_told_to_stop_is_not_ready_any_more_and_serves_on()
    {
        await using var market = new Market();
        market.Settings["Site:DrainsFor"] = "00:05:00";
        var visitor = market.Visitor();
        var before = await visitor.Open("/health/ready");
        before.Body.ShouldBe("Healthy");
        before.Response.Headers.Connection.ShouldBeEmpty();

        var lifetime = market.Get<IHostApplicationLifetime>();
        using var enough = new CancellationTokenSource();
        var stopping = market.Get<IHost>().StopAsync(enough.Token);
        var after = await visitor.Open("/health/ready");
        after.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        after.Body.ShouldBe("Draining");
        after.Response.Headers.Connection.ShouldBe(["close"]);
        (await visitor.Open("/health/live")).Body.ShouldBe("Healthy");
        (await visitor.Open("/")).Status.ShouldBe(HttpStatusCode.OK);
        stopping.IsCompleted.ShouldBeFalse();

        await enough.CancelAsync();
        await Task.WhenAny(stopping);
        lifetime.ApplicationStopped.IsCancellationRequested.ShouldBeTrue();
    }
}
