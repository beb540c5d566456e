using System.Data.Common;
using System.Diagnostics;

/// <summary>
/// Loaded by the runtime into a host started with <c>DOTNET_STARTUP_HOOKS</c>. Kills the host, as <c>kill -9</c> does, at the step
/// of event delivery named in <c>KILL_AT</c>, or at the first command to the database that contains what follows "at ".
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("KILL_AT") is not { } step) return;
        if (step.StartsWith("at ", StringComparison.Ordinal)) DiagnosticListener.AllListeners.Subscribe(new Commands(step["at ".Length..]));
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

    /// <summary>EF Core's types aren't loaded yet, so its report is read by name.</summary>
    private sealed class Commands(string text) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting") return;
            var command = value.Value?.GetType().GetProperty("Command")?.GetValue(value.Value) as DbCommand;
            if (command?.CommandText.Contains(text, StringComparison.Ordinal) == true) Process.GetCurrentProcess().Kill();
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
