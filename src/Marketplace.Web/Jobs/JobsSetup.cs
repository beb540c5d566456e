namespace Marketplace.Web.Jobs;

internal static class JobsSetup
{
    /// <summary>Runs this host's share of all recurring jobs.</summary>
    public static void AddJobs(this WebApplicationBuilder host)
    {
        host.Services.AddOptions<RecurringJobOptions>().BindConfiguration("Jobs").ValidateDataAnnotations().ValidateOnStart();
        host.Services.AddSingleton<RecurringJobScheduler>().AddHostedService(provider => provider.GetRequiredService<RecurringJobScheduler>());
    }
}
