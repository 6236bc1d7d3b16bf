// One function app on a Flex Consumption plan of its own: that plan takes one app (“Azure Functions Flex Consumption plan hosting”).
param name string

@description('Name of the service in azure.yaml.')
param serviceName string
param location string
param tags object
param identityName string
param hostAccountName string
param applicationInsightsName string
param settings object
param disabledFunctions string[]
param maximumInstances int

var packageContainer = 'package'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': serviceName })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientCertEnabled: false
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // CORS of the public API is in the app: the platform would answer preflights by itself and hide it.
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostAccount.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: maximumInstances }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
  }

  // Deployment with a user name and password is a key too.
  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    settings,
    {
      // Which identity: for the host's own storage, for the triggers' account, for the app's own clients (DefaultAzureCredential).
      AzureWebJobsStorage__blobServiceUri: hostAccount.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: hostAccount.properties.primaryEndpoints.queue
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      Intake__credential: 'managedidentity'
      Intake__clientId: identity.properties.clientId
      AZURE_CLIENT_ID: identity.properties.clientId
      // No secret: with local auth off it only says where to, and the identity has to be let in.
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    },
    toObject(disabledFunctions, f => 'AzureWebJobs.${f}.Disabled', f => 'true')
  )
}

output name string = app.name
output hostName string = app.properties.defaultHostName
