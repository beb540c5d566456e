using System.Diagnostics;

/// <summary>
/// Loaded by the runtime into a host started with <c>DOTNET_STARTUP_HOOKS</c>. Kills the host, as <c>kill -9</c> does, at the step
/// of event delivery named in <c>KILL_AT</c>.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("KILL_AT") is not { } step) return;
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Marketplace.Events",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => KillAt($"before {activity.OperationName}"),
            ActivityStopped = activity => KillAt($"after {activity.OperationName}"),
        });

        void KillAt(string now)
        {
            if (now.StartsWith(step, StringComparison.Ordinal)) Process.GetCurrentProcess().Kill();
        }
    }
}
