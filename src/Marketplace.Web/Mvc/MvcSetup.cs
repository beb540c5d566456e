using FluentValidation.AspNetCore;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>Configures controllers, forms and views of all modules.</summary>
internal static class MvcSetup
{
    public static IMvcBuilder AddMvc(this WebApplicationBuilder host)
    {
        var services = host.Services;
        services.AddVisitorCache();
        services.AddSingleton<IStringLocalizer<SharedResource>, KeptTexts>();
        services.AddSingleton<AssetPaths>();
        services.AddFluentValidationAutoValidation().AddSingleton<IValidatorInterceptor, ValidationMessages>();
        services.AddSingleton<IActionResultExecutor<RedirectResult>, AsciiRedirects>();
        services.AddRouting(routing => routing.ConstraintMap["number"] = typeof(NumberConstraint));
        return services
            .AddControllersWithViews(mvc =>
            {
                mvc.Conventions.Add(new HeadLikeGet());
                mvc.Filters.Add<FormReader>();
                mvc.Filters.Add<FormFilter>();
                mvc.ModelBinderProviders.Insert(0, new DecimalBinder());
                mvc.ModelBinderProviders.Insert(0, new TextBinder());
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.ModelMetadataDetailsProviders.Add(new KeepEmptyStrings());
            })
            .AddRazorOptions(razor =>
            {
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Shared/{0}.cshtml");
            })
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Insert(0, new InternalFeatures()));
    }

    private sealed class KeepEmptyStrings : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
