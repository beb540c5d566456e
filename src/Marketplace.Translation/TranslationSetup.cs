using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Marketplace.Translation;

/// <summary>Registers translation for a module.</summary>
public static class TranslationSetup
{
    /// <summary>The longest response.</summary>
    private const int LongestAnswer = 256 * 1024;

    /// <summary>The module's texts are translated; its context maps them by <see cref="TranslationMapping.MapTranslations"/>.</summary>
    /// <typeparam name="TContext">The module's context.</typeparam>
    public static ModuleBuilder Translates<TContext>(this ModuleBuilder module) where TContext : ModuleDbContext
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Options<TranslationOptions>("Translation");
        module.Services.AddScoped<Translations<TContext>>();
        if (!module.HasTranslator) return module;
        if (module.Services.All(s => s.ServiceType != typeof(ITranslator))) AddTranslator(module);
        module.Services.AddSingleton<TranslationWorker<TContext>>().AddHostedService(services => services.GetRequiredService<TranslationWorker<TContext>>());
        return module;
    }

    /// <summary>Once for all modules.</summary>
    private static void AddTranslator(ModuleBuilder module)
    {
        module.Services.AddSingleton<LanguageRecogniser>();
        if (module.Engine == TranslationEngine.Apertium) module.Services.AddSingleton<ITranslator, Apertium>();
        else module.Services.AddSingleton<ITranslator, LibreTranslate>();
        module.Services.AddHttpClient(nameof(ITranslator), client => client.MaxResponseContentBufferSize = LongestAnswer)
            .AddResilienceHandler(nameof(ITranslator), (pipeline, context) =>
            {
                // Networks take real time, whatever the product's clock says.
                pipeline.TimeProvider = TimeProvider.System;
                var within = context.ServiceProvider.GetRequiredService<IOptions<TranslationOptions>>().Value.AnswersWithin;
                // Repeating a call does no harm; failures are retried later.
                pipeline.AddTimeout(within)
                    .AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 1, Delay = TimeSpan.FromMilliseconds(200), ShouldRetryAfterHeader = false })
                    .AddTimeout(within / 2);
            });
    }

    extension(ModuleBuilder module)
    {
        /// <summary>Whether an engine is configured.</summary>
        public bool HasTranslator => module.Engine != TranslationEngine.None;

        private TranslationEngine Engine => module.Host.Configuration.GetValue("Translation:Engine", TranslationEngine.None);
    }
}
