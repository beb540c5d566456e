namespace Marketplace.Web.Jobs;

internal static class JobsSetup
{
    /// <summary>This host does its share of all modules' recurring work.</summary>
    public static void AddJobs(this WebApplicationBuilder host)
    {
        host.Services.AddOptions<RecurringJobOptions>().BindConfiguration("Jobs").ValidateDataAnnotations().ValidateOnStart();
        host.Services.AddSingleton<RecurringJobScheduler>().AddHostedService(provider => provider.GetRequiredService<RecurringJobScheduler>());
    }
}
